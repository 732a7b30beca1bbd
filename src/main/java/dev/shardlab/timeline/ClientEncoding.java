package dev.shardlab.timeline;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** What clients did and what became of the account, as bytes; see {@link EventEncoding}. */
record ClientEncoding(ByteWriter out) {

    void write(ClientEvent event) {
        switch (event) {
            case ClientEvent.ClientMet e -> start(1, e);
            case ClientEvent.ClientProduces e ->
                start(2, e).text(e.stream().value()).text(e.producer().value());
            case ClientEvent.CallAnswered e -> {
                start(3, e).text(e.action().apiName()).optionalText(text(e.stream()));
                out.flag(e.shard() != null);
                if (e.shard() != null) {
                    out.number(e.shard().index());
                }
            }
            case ClientEvent.QueueCallAnswered e ->
                start(5, e)
                        .text(e.action())
                        .optionalText(e.queue() == null ? null : e.queue().value());
            case ClientEvent.DeliveryCallAnswered e ->
                start(6, e)
                        .text(e.action())
                        .optionalText(
                                e.deliveryStream() == null
                                        ? null
                                        : e.deliveryStream().value());
            case ClientEvent.CallRefused e ->
                start(4, e)
                        .text(e.action())
                        .optionalText(text(e.stream()))
                        .text(e.error().name())
                        .text(e.message());
        }
    }

    private ByteWriter start(int kind, ClientEvent event) {
        return out.event(EventFamily.CLIENT, kind, event.at())
                .text(event.client().value());
    }

    private static @Nullable String text(@Nullable StreamName stream) {
        return stream == null ? null : stream.value();
    }

    void write(AccountEvent event) {
        switch (event) {
            case AccountEvent.CommitmentChanged(VirtualTime at, BillingCommitment commitment) -> {
                out.event(EventFamily.ACCOUNT, 1, at).text(commitment.status().name());
                time(commitment.startedAt());
                time(commitment.endedAt());
                time(commitment.earliestAllowedEndAt());
            }
        }
    }

    private void time(@Nullable VirtualTime time) {
        out.flag(time != null);
        if (time != null) {
            out.time(time);
        }
    }
}
