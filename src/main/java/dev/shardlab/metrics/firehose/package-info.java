/**
 * What is measured of delivery streams, under the service's own names.
 *
 * <p>It must not know another system, nor how anything is shown.
 */
@NullMarked
package dev.shardlab.metrics.firehose;

import org.jspecify.annotations.NullMarked;
