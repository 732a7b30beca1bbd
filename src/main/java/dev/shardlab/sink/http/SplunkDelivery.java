package dev.shardlab.sink.http;

/** What came of one request to a collector of Splunk. */
public sealed interface SplunkDelivery {

    /**
     * The collector took it, and will acknowledge it under this number when it has it for good.
     *
     * @param acknowledgement the number to ask for
     */
    record Taken(long acknowledgement) implements SplunkDelivery {}

    /**
     * It did not.
     *
     * @param code the service's name of the error
     * @param why in a sentence
     */
    record Refused(String code, String why) implements SplunkDelivery {}
}
