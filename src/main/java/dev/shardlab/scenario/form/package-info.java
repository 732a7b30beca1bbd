/**
 * A language to describe a strict file format once: from one description come reading with every problem at once, writing, the
 * JSON Schema and the tables of the manual.
 *
 * <p>It must not know which keys a scenario has; those are described in {@link dev.shardlab.scenario}.
 */
@NullMarked
package dev.shardlab.scenario.form;

import org.jspecify.annotations.NullMarked;
