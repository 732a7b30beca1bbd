package dev.shardlab.draw.item;

/** What flows from one system into another, as a ribbon of the map. */
public record FlowItem(SystemId from, SystemId to) implements StageItem {}
