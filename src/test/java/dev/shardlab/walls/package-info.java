/**
 * The walls of the house as rules, each with its reason. They are written against a root package, so that the same
 * rule is held against the program and, in {@code fixtures}, against classes that break it on purpose.
 *
 * <p>It must not know what any class is for.
 */
package dev.shardlab.walls;
