package dev.shardlab.sim.producer;

import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueUser;
import dev.shardlab.model.queue.QueueUser.Role;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.setup.QueueProducerSetup;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A producer of a queue: takes records from its source when they are due, and sends each as a message, up to ten in a request. What is
 * refused and may be taken later is sent again a second later; what never will be is dropped, and the refusal is in the log.
 */
public final class QueueProducer implements Actor {

    private static final long RETRY_MICROS = VirtualTime.MICROS_PER_SECOND;

    /** What it is told. */
    private sealed interface Cue extends Message {

        record Begin() implements Cue {}

        record Depart() implements Cue {}

        record Arrive(List<Entry<MessageEntry>> entries) implements Cue {}
    }

    private final int id;
    private final QueueProducerSetup setup;
    private final long startMicros;
    private final RecordSource source;
    private final Network network;
    private final QueueUser user;
    private long lastArrivalMicros = Long.MIN_VALUE;
    private long made;

    public QueueProducer(int id, QueueProducerSetup setup, long startMicros, RecordSource source, Network network) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.source = source;
        this.network = network;
        this.user = new QueueUser(Role.PRODUCER, setup.name().value());
    }

    @Override
    public QueueProducer copy() {
        QueueProducer copy = new QueueProducer(id, setup, startMicros, source.copy(), network.copy());
        copy.lastArrivalMicros = lastArrivalMicros;
        copy.made = made;
        return copy;
    }

    @Override
    public void begin(ActorContext context) {
        context.wake(id, startMicros + VirtualTime.toMicros(setup.startsAfter()), new Cue.Begin());
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((Cue) message) {
            case Cue.Begin _ -> {
                source.begin(context.now().micros(), (_, _, _) -> {});
                planDeparture(context);
            }
            case Cue.Depart _ -> {
                depart(context);
                planDeparture(context);
            }
            case Cue.Arrive(List<Entry<MessageEntry>> entries) -> arrive(entries, context);
        }
    }

    private void planDeparture(ActorContext context) {
        long leaves = source.leavesMicros(setup.batch(), VirtualTime.toMicros(setup.linger()));
        if (leaves != Pace.NEVER) {
            context.wake(id, Math.max(leaves, context.now().micros()), new Cue.Depart());
        }
    }

    private void depart(ActorContext context) {
        RecordBatch.Builder taken = RecordBatch.builder();
        while (taken.size() < setup.batch()
                && source.dueMicros(0) <= context.now().micros()) {
            source.take(taken, (_, _, _) -> {});
        }
        RecordBatch records = taken.build();
        List<Entry<MessageEntry>> entries = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            made++;
            entries.add(new Entry<>("m" + made, entry(records.partitionKey(i), records.data(i))));
        }
        if (!entries.isEmpty()) {
            lastArrivalMicros = Math.max(lastArrivalMicros, context.now().micros() + network.drawMicros());
            context.wake(id, lastArrivalMicros, new Cue.Arrive(entries));
        }
    }

    private MessageEntry entry(String key, byte[] data) {
        boolean isFifo = setup.queue().isFifo();
        return new MessageEntry(
                new MessageContent(body(data)),
                null,
                group(key),
                isFifo ? new DeduplicationId(group(setup.name().value()) + "-" + made) : null);
    }

    /** A group's name is shorter, and of fewer characters, than a key may be. */
    private static MessageGroupId group(String key) {
        return MessageGroupId.isValid(key)
                ? new MessageGroupId(key)
                : new MessageGroupId("key-" + Integer.toUnsignedString(key.hashCode(), 36));
    }

    /** Bytes that are no text the queue takes are sent as Base64, as clients do. */
    private static String body(byte[] data) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data))
                    .toString();
            if (MessageContent.isBody(text)) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // Not a text.
        }
        return data.length == 0 ? "-" : Base64.getEncoder().encodeToString(data);
    }

    private void arrive(List<Entry<MessageEntry>> entries, ActorContext context) {
        var reply =
                context.ask(new SendMessageBatch(user, setup.queue(), entries)).reply();
        List<Entry<MessageEntry>> again = new ArrayList<>();
        if (reply instanceof QueueRefused refused && refused.error().mayPass()) {
            again.addAll(entries);
        } else if (reply instanceof BatchAnswered(List<EntryAnswer> answers)) {
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).answer() instanceof QueueRefused refused
                        && refused.error().mayPass()) {
                    again.add(entries.get(i));
                }
            }
        }
        if (!again.isEmpty()) {
            context.wake(id, context.now().micros() + RETRY_MICROS, new Cue.Arrive(again));
        }
    }
}
