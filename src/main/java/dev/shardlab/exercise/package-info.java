/**
 * An exercise from the student's hand to the teacher's: the submission that says what was answered and done, the student's copy of
 * a scenario, and what a submission is worth when it is replayed on the engine.
 *
 * <p>What is judged follows from the teacher's scenario, its input files and the submission, and from nothing else; so it must not
 * know a clock, a thread, a folder or a toolkit, and it must not believe anything that a submission says of its own worth.
 */
@NullMarked
package dev.shardlab.exercise;

import org.jspecify.annotations.NullMarked;
