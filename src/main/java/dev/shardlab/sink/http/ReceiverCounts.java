package dev.shardlab.sink.http;

/**
 * What a receiver has counted.
 *
 * @param requests that came, refused ones too
 * @param distinct requests of another id each
 * @param duplicates requests of an id that had come before
 * @param records in the requests that were accepted, those of duplicates too
 */
public record ReceiverCounts(long requests, long distinct, long duplicates, long records) {}
