package dev.shardlab.words.page;

/**
 * A service, as the programs that ask it call it.
 *
 * @param name in a shell, and in Python; also the variable that holds its client
 * @param javaClient the class of the AWS SDK for Java
 */
public record ServiceClient(String name, String javaClient) {}
