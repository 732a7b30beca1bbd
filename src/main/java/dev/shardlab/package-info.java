/**
 * The root: no class of its own, only the packages below it. From top to bottom they tell how a record travels: {@code
 * model}, {@code command}, {@code event}, {@code state}, {@code engine}, {@code sim}, {@code timeline}, {@code
 * scenario}, {@code lesson}, {@code live}, {@code draw}, {@code ui}, {@code export}, {@code cli}, {@code app}.
 *
 * <p>It must not know anything: a class that belongs to no package below has no duty yet.
 */
@NullMarked
package dev.shardlab;

import org.jspecify.annotations.NullMarked;
