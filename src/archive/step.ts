/** Long work in steps, so that whoever waits for something else has a turn, and the work can be given up. */

/** Called between two steps. It may take a while; it throws where the work is to end. */
export type Step = () => Promise<void>;

export const WITHOUT_STEPS: Step = async () => {};

/** Of what is done for many documents, how many make a step. */
export const STEP_DOCUMENTS = 2_048;
