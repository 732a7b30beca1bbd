package dev.shardlab.draw;

/** What a mark shows, in words: for the picture as text and for those who cannot see it. */
public record Note(Fact fact, String text) {}
