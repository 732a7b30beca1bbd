package dev.shardlab.sink.http;

/**
 * What a receiver answers.
 *
 * @param status 0 to break the connection off
 * @param json the body
 */
record ReceiverAnswer(int status, String json) {

    static final ReceiverAnswer BROKEN_OFF = new ReceiverAnswer(0, "");
}
