/**
 * What is measured at message queues, under the service's own names.
 *
 * <p>It must not know how samples become periods, nor who shows them.
 */
@NullMarked
package dev.shardlab.metrics.queue;

import org.jspecify.annotations.NullMarked;
