/**
 * The inspector: the facts of what is selected, why they are so, the same request for the real service, and what may be
 * changed here.
 *
 * <p>It must not know how facts are found, nor any rule of the service: what may not be done is refused by the engine, and the
 * refusal is shown.
 */
@NullMarked
package dev.shardlab.ui.inspector;

import org.jspecify.annotations.NullMarked;
