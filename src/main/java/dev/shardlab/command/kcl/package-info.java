/**
 * What is asked within an application of the Kinesis Client Library.
 *
 * <p>It must not know what comes of it.
 */
@NullMarked
package dev.shardlab.command.kcl;

import org.jspecify.annotations.NullMarked;
