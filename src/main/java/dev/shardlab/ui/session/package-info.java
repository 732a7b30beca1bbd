/**
 * The view model of one scenario being played: which time is shown, how fast it moves, what is selected, what the student has
 * answered and changed.
 *
 * <p>It must not know any control, scene or colour; it lives on the JavaFX thread and uses observable values only.
 */
@NullMarked
package dev.shardlab.ui.session;

import org.jspecify.annotations.NullMarked;
