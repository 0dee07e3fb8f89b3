<?php
/**
 * Plugin Name:       Communique Search
 * Description:       Shows a search over an archive that "communique export --format static" wrote: [communique_search], or the block "Communique search".
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 *
 * The export lies below wp-content/uploads, in "communique" unless the shortcode or block names another folder. Nothing else is
 * read, nothing is stored, and no request leaves the host.
 */

namespace Communique\Search;

defined( 'ABSPATH' ) || exit;

/** Where an export lies below the folder of uploads, if nothing else is said. */
const FOLDER = 'communique';

/** Attributes of <communique-search> that say something with their value, and those that are there or not. */
const VALUES = array( 'q', 'fields', 'placeholder', 'shortcut', 'theme', 'site', 'person', 'topic', 'event', 'language', 'folder', 'from', 'to' );
const FLAGS  = array( 'facets', 'dialog', 'eager' );

/**
 * What an export is reached by: its own address, and the path of its module. Null where there is none.
 *
 * Whoever may write a post may name the folder: so it is one below the uploads, and never another host's.
 */
function export_in( string $folder ): ?array {
	if ( ! preg_match( '~^[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*$~D', $folder ) ) {
		return null;
	}
	$uploads = wp_get_upload_dir();
	$list    = $uploads['basedir'] . '/' . $folder . '/communique-export.json';
	$export  = is_readable( $list ) ? json_decode( (string) file_get_contents( $list ), true ) : null;
	$files   = is_array( $export ) && isset( $export['files'] ) && is_array( $export['files'] ) ? $export['files'] : array();
	// Its name follows from what is in it, and changes with a new version.
	$modules = preg_grep( '~^assets/modules-[0-9a-f]+/communique-search\.js$~D', array_filter( $files, 'is_string' ) );
	return $modules ? array(
		'url'    => $uploads['baseurl'] . '/' . $folder . '/',
		'module' => end( $modules ),
	) : null;
}

/**
 * The HTML of one search.
 *
 * @param array|string $given attributes of the shortcode or block: those of <communique-search>, and "export", the folder
 */
function render( $given ): string {
	$given  = is_array( $given ) ? array_filter( $given, 'is_scalar' ) : array();
	$folder = isset( $given['export'] ) && '' !== (string) $given['export'] ? (string) $given['export'] : FOLDER;
	$export = export_in( $folder );
	if ( null === $export ) {
		// A reader can do nothing about it.
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html( sprintf( 'Communique: there is no export in the folder "%s" of the uploads.', $folder ) ) . '</p>'
			: '';
	}
	wp_enqueue_script_module( 'communique-search', $export['url'] . $export['module'], array(), null );
	$attributes = ' archive="' . esc_url( $export['url'] . 'archive/' ) . '"';
	foreach ( VALUES as $name ) {
		if ( isset( $given[ $name ] ) && '' !== (string) $given[ $name ] ) {
			$attributes .= ' ' . $name . '="' . esc_attr( (string) $given[ $name ] ) . '"';
		}
	}
	foreach ( FLAGS as $name ) {
		// A shortcode has [communique_search facets] and facets="yes", a block true and false.
		$is_named = in_array( $name, array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY ), true );
		if ( $is_named || ( isset( $given[ $name ] ) && ! in_array( $given[ $name ], array( false, '', '0', 0, 'false', 'no' ), true ) ) ) {
			$attributes .= ' ' . $name;
		}
	}
	return '<communique-search' . $attributes . '></communique-search>'
		. '<noscript><a href="' . esc_url( $export['url'] . 'index.html' ) . '">' . esc_html__( 'Search' ) . '</a></noscript>';
}

/** The same for the block, with the classes that its settings give it. */
function render_block( array $attributes ): string {
	$html = render( $attributes );
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

/** The block's side in the editor. It is what WordPress loads anyway, so that nothing has to be built. */
const EDITOR = <<<'JS'
( function ( { blocks, element, blockEditor, components } ) {
	const el = element.createElement;
	const { TextControl, ToggleControl, PanelBody, Placeholder } = components;
	blocks.registerBlockType( 'communique/search', {
		edit( { attributes, setAttributes } ) {
			const text = ( name, label, help ) =>
				el( TextControl, { key: name, label, help, value: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ) } );
			const toggle = ( name, label ) =>
				el( ToggleControl, { key: name, label, checked: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ) } );
			return el(
				'div',
				blockEditor.useBlockProps(),
				el(
					blockEditor.InspectorControls,
					null,
					el(
						PanelBody,
						{ title: 'Search' },
						text( 'export', 'Folder of the export', 'below wp-content/uploads' ),
						text( 'placeholder', 'What the empty box says' ),
						text( 'topic', 'Only this topic' ),
						text( 'person', 'Only this person' ),
						toggle( 'facets', 'Filters beside the results' ),
						toggle( 'dialog', 'A button that opens the search' ),
						toggle( 'eager', 'The newest releases before anything is asked' )
					)
				),
				el( Placeholder, { icon: 'search', label: 'Communique search', instructions: 'Readers search in ' + attributes.export + ' here.' } )
			);
		},
		save: () => null,
	} );
} )( window.wp );
JS;

function register(): void {
	add_shortcode( 'communique_search', __NAMESPACE__ . '\\render' );
	wp_register_script( 'communique-search-editor', false, array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ), '0.1.0', true );
	wp_add_inline_script( 'communique-search-editor', EDITOR );
	$attributes = array( 'export' => array( 'type' => 'string', 'default' => FOLDER ) );
	foreach ( array( 'placeholder', 'topic', 'person' ) as $name ) {
		$attributes[ $name ] = array( 'type' => 'string', 'default' => '' );
	}
	foreach ( FLAGS as $name ) {
		$attributes[ $name ] = array( 'type' => 'boolean', 'default' => false );
	}
	register_block_type(
		'communique/search',
		array(
			'api_version'           => 3,
			'title'                 => 'Communique search',
			'description'           => 'A search over an exported archive.',
			'category'              => 'widgets',
			'icon'                  => 'search',
			'attributes'            => $attributes,
			'supports'              => array( 'html' => false, 'align' => array( 'wide', 'full' ) ),
			'editor_script_handles' => array( 'communique-search-editor' ),
			'render_callback'       => __NAMESPACE__ . '\\render_block',
		)
	);
}

add_action( 'init', __NAMESPACE__ . '\\register' );
