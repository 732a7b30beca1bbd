/**
 * What is measured at message queues, under the service's own names: what is counted, and how full they are.
 *
 * <p>It must not know another system, nor who shows what is measured.
 */
@NullMarked
package dev.shardlab.metrics.queue;

import org.jspecify.annotations.NullMarked;
