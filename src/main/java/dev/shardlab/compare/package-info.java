/**
 * Two futures side by side: what happened in each up to a time, in numbers, and where they first go different ways. Here
 * what each system has stands side by side; how it is counted is in the system's wing.
 *
 * <p>It must not know who shows the comparison, where the two come from or how they are run; it follows their events.
 */
@NullMarked
package dev.shardlab.compare;

import org.jspecify.annotations.NullMarked;
