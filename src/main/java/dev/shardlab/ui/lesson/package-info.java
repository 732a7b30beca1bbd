/**
 * The lesson beside the stage: narration step by step, questions before their event, what became of the answers, goals.
 *
 * <p>It must not know what is right: questions are judged and goals are measured by {@code lesson}, from what the engine did.
 */
@NullMarked
package dev.shardlab.ui.lesson;

import org.jspecify.annotations.NullMarked;
