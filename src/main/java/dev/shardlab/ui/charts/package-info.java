/**
 * Three small charts beneath the stage, each a metric under the service's own name.
 *
 * <p>It must not know how a metric is counted, nor any rule of the field; and it shows no future that would give away the answer
 * to a question.
 */
@NullMarked
package dev.shardlab.ui.charts;

import org.jspecify.annotations.NullMarked;
