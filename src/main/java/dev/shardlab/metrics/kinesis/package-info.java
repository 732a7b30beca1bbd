/**
 * What is measured at data streams, under the service's own names, and how far behind those were who read them.
 *
 * <p>It must not know another system, nor who shows what is measured.
 */
@NullMarked
package dev.shardlab.metrics.kinesis;

import org.jspecify.annotations.NullMarked;
