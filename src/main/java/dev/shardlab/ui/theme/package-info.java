/**
 * How things look: the bundled fonts, the light and the dark theme, and the colour each role has in them.
 *
 * <p>It must not know what is shown, nor where.
 */
@NullMarked
package dev.shardlab.ui.theme;

import org.jspecify.annotations.NullMarked;
