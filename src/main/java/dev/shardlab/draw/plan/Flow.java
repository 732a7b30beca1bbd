package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;

/**
 * What flows from one system into another.
 *
 * @param perSec records or messages per second, 0 or more
 * @param unit what {@code perSec} counts: {@code rec}
 * @param lost whether it is what nobody could work off
 */
public record Flow(SystemId from, SystemId to, double perSec, String unit, boolean lost) {}
