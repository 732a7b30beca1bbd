/**
 * The lesson about an experiment: narration, predictions judged by what the engine did, goals followed over the event log, and
 * the marks for all of it.
 *
 * <p>What a lesson shows depends on the scenario, the time shown, the event log and the answers given, and on nothing else, so
 * going back and forth is free. It must not know a toolkit or how anything is drawn, it must not decide what happens, and it
 * must not know how the experiment is paced.
 */
@NullMarked
package dev.shardlab.lesson;

import org.jspecify.annotations.NullMarked;
