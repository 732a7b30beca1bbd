package dev.shardlab.sink.warehouse;

/**
 * A column of a table.
 *
 * @param name in lower case
 * @param required whether every row has a value in it
 */
public record Column(String name, ColumnType type, boolean required) {}
