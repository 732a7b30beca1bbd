package dev.shardlab.draw.producer;

import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Sketch;
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
        if (sender.isClient()) {
            sketch.note(new Note(
                    sender.item(),
                    "client " + sender.name() + ", " + sender.calls()
                            + (producer == null ? "" : puts(sender, producer))
                            + (sender.quiet() == null ? "" : ", " + sender.quiet())));
            CallSign sign = sender.sign();
            if (sign != null) {
                sketch.note(new Note(sign.item(), sign.sentence()));
            }
        } else if (producer != null) {
            sketch.note(new Note(sender.item(), of(producer)));
        }
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
        String key = sketch.view().keys().own().get(producer.name());
        return producer.name() + (key == null ? " " : ", all with the key " + key + ", ")
                + Rates.words(producer.recordsPerSec()) + ", " + Ages.count(producer.sent())
                + " sent, " + Ages.count(producer.stored()) + " stored, " + Ages.count(producer.throttled())
                + " refusals" + retry;
    }
}
