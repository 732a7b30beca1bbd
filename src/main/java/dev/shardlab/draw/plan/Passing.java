package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Tokens;

/**
 * What is on its way from one system to another: a record, a message, or a few that travel as one.
 *
 * @param item what it is
 * @param key the fingerprint of its key
 * @param way how far it is: 0 where it left .. 1 where it arrives; what goes back comes from 1
 */
public record Passing(SystemId from, SystemId to, StageItem item, int key, Tokens.Kind kind, double way) {}
