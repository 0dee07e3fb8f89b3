/** The text of an invented notice, long enough that a sentence of it can differ. */
export const SENTENCES: readonly string[] = [
  "The harbour office of Valmere has opened the winter season for pilots and for the masters of all vessels that call here.",
  "Two icebreakers lie ready at the northern mole and will go out whenever the channel begins to close behind the ferries.",
  "The minister thanked the crews for their patience, and said that nobody had asked for more than was due to them.",
  "Fees stay as they are until the league has met again to hear what the smaller ports think of them this spring.",
  "Questions are answered at the office every morning, and the tables are posted beside the door as they were before.",
  "Masters who want to be led through the sound at night tell the pilots so on the day before, by radio or in writing.",
  "The lights along the outer mole were looked at in the autumn, and those that had failed have been put in order since.",
  "Whoever leaves nets or boats in the way of the icebreakers answers for what becomes of them and for what they break.",
  "Ferries to the islands keep their hours as long as the ice allows it, and go from the southern quay where it does not.",
  "What is said here holds until the office says that the season is over, which it did late in April in most years.",
];
export const TEXT: string = SENTENCES.join(" ");
