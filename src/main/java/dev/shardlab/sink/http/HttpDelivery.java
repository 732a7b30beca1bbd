package dev.shardlab.sink.http;

/** What came of one request to an endpoint. */
public sealed interface HttpDelivery {

    /** The endpoint has the records, and said so in order. */
    record Delivered() implements HttpDelivery {}

    /**
     * It may be tried again, under the same request id.
     *
     * @param code the service's name of the error
     * @param why in a sentence
     */
    record Failed(String code, String why) implements HttpDelivery {}

    /**
     * It is not tried again, and the records are in no error output either: the endpoint said that they are too much (413).
     *
     * @param why in a sentence
     */
    record TooMuch(String why) implements HttpDelivery {}
}
