package dev.shardlab.draw;

import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.producer.ProducerState;

/** What the boxes on the left show, in words. */
final class SenderNotes {

    private final Sketch sketch;
    private final Frame frame;

    SenderNotes(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    void note(Sender sender) {
        ProducerState producer = sender.producer();
        ClientState client = sender.client();
        if (client != null) {
            sketch.note(new Note(
                    sender.fact(),
                    "client " + sender.name() + ", " + calls(client)
                            + (producer == null ? "" : puts(sender, producer))));
            CallSign.of(client, frame.time()).ifPresent(sign -> sketch.note(new Note(sign.fact(), sign.sentence())));
        } else if (producer != null) {
            sketch.note(new Note(sender.fact(), of(producer)));
        }
    }

    static String calls(ClientState client) {
        return Ages.count(client.calls()) + (client.calls() == 1 ? " call" : " calls");
    }

    private static String puts(Sender sender, ProducerState producer) {
        return ", " + Rates.words(sender.recordsPerSec()) + ", " + Ages.count(producer.stored()) + " stored, "
                + Ages.count(producer.throttled()) + " refusals";
    }

    private String of(ProducerState producer) {
        long waiting = Waiting.records(producer);
        String retry = waiting == 0
                ? ""
                : ", " + Ages.count(waiting) + " wait, retry in "
                        + Ages.words(Waiting.retryInMicros(producer, frame.time()));
        return producer.name() + " " + Rates.words(producer.recordsPerSec()) + ", " + Ages.count(producer.sent())
                + " sent, " + Ages.count(producer.stored()) + " stored, " + Ages.count(producer.throttled())
                + " refusals" + retry;
    }
}
