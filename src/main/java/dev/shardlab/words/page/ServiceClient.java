package dev.shardlab.words.page;

import java.util.Locale;

/**
 * A service, as the programs that ask it call it.
 *
 * @param name in a shell, and in Python; also the variable that holds its client
 * @param javaClient the class of the AWS SDK for Java
 */
public record ServiceClient(String name, String javaClient) {

    private static final int LONGEST_ABBREVIATION = 3;
    private static final String CLIENT = "Client";

    /** The class of the AWS SDK for JavaScript: {@code SQS}, as abbreviations are written there, and {@code Kinesis}. */
    public String javaScriptClient() {
        return name.length() <= LONGEST_ABBREVIATION
                ? name.toUpperCase(Locale.ROOT)
                : javaClient.substring(0, javaClient.length() - CLIENT.length());
    }
}
