package dev.shardlab.cli;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;

/** Writes one event as one JSON object: the event's own name and members, times in ISO 8601, payloads in Base64. */
final class EventJson {

    private final JsonGenerator json;

    EventJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Event event) {
        json.writeStartObject();
        json.writeStringProperty("at", event.at().toString());
        json.writeStringProperty("event", event.getClass().getSimpleName());
        switch (event) {
            case StreamEvent e -> stream(e);
            case ConsumerEvent e -> new ConsumerJson(json).write(e);
            case ProducerEvent e -> producer(e);
            case ApplicationEvent e -> application(e);
            case QueueEvent e -> new QueueJson(json).write(e);
            case FirehoseEvent e -> new FirehoseJson(json).write(e);
            case ClientEvent e -> new ClientJson(json).write(e);
            case AccountEvent.CommitmentChanged e ->
                json.writeStringProperty("commitment", e.commitment().status().name());
            case InputEvent.ActionTaken e -> {
                json.writeStringProperty("action", e.description());
                json.writeBooleanProperty("byStudent", e.byStudent());
                if (!e.instead().isEmpty()) {
                    json.writeStringProperty("instead", e.instead());
                }
            }
        }
        json.writeEndObject();
    }

    /** One member, an object with a member for each tag. */
    static void tags(JsonGenerator json, SortedMap<String, String> byKey) {
        json.writeObjectPropertyStart("tags");
        byKey.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void stream(StreamEvent event) {
        json.writeStringProperty("stream", event.stream().value());
        switch (event) {
            case StreamEvent.StreamCreated e -> {
                json.writeNumberProperty("shardCount", e.shardCount());
                json.writeStringProperty("retention", e.retention().toString());
                json.writeStringProperty("dueAt", e.dueAt().toString());
            }
            case SettingEvent e -> setting(e);
            case StreamEvent.ShardsOpened e -> openings(e.opened());
            case StreamEvent.StreamActivated _, StreamEvent.StreamDeleted _ -> {}
            case StreamEvent.StreamDeletionStarted e ->
                json.writeStringProperty("dueAt", e.dueAt().toString());
            case StreamEvent.ReshardStarted e -> {
                json.writeStringProperty("kind", e.kind().name());
                json.writeNumberProperty("steps", e.steps().size());
                json.writeStringProperty("firstDueAt", e.firstDueAt().toString());
            }
            case StreamEvent.Resharded e -> {
                shards("closed", e.closed());
                openings(e.opened());
            }
            case StreamEvent.RetentionChanged e -> {
                json.writeStringProperty("from", e.from().toString());
                json.writeStringProperty("to", e.to().toString());
            }
            case StreamEvent.RecordsAppended e -> {
                json.writeNumberProperty("call", e.call());
                json.writeStringProperty("producer", e.producer().value());
                appended(e);
            }
            case StreamEvent.PutThrottled e -> {
                json.writeNumberProperty("call", e.call());
                json.writeStringProperty("producer", e.producer().value());
                json.writeStringProperty("shard", e.shard().toString());
                json.writeStringProperty("limit", e.limit().name());
                positions(e.positions());
            }
            case StreamEvent.PutRefused e -> {
                json.writeNumberProperty("call", e.call());
                json.writeStringProperty("producer", e.producer().value());
                json.writeStringProperty("error", e.error().wireName());
                json.writeStringProperty("message", e.message());
            }
            case StreamEvent.RecordsRead e -> {
                json.writeStringProperty("shard", e.shard().toString());
                worker(e.reader());
                json.writeNumberProperty("fromIndex", e.fromIndex());
                json.writeNumberProperty("toIndex", e.toIndex());
                json.writeNumberProperty("bytes", e.bytes());
                json.writeNumberProperty("millisBehindLatest", e.millisBehindLatest());
                json.writeStringProperty("arrivesAt", e.arrivesAt().toString());
                client(e.reader());
            }
            case StreamEvent.ReadThrottled e -> {
                json.writeStringProperty("shard", e.shard().toString());
                worker(e.reader());
                json.writeStringProperty("message", e.message());
                client(e.reader());
            }
            case StreamEvent.RecordsExpired e -> {
                json.writeStringProperty("shard", e.shard().toString());
                json.writeNumberProperty("fromIndex", e.fromIndex());
                json.writeNumberProperty("toIndex", e.toIndex());
            }
            case StreamEvent.ShardExpired e ->
                json.writeStringProperty("shard", e.shard().toString());
            case StreamEvent.ChangeRefused e -> {
                json.writeStringProperty("action", e.action());
                json.writeStringProperty("error", e.error().wireName());
                json.writeStringProperty("message", e.message());
            }
        }
    }

    private void worker(Caller reader) {
        if (reader instanceof Caller.ApplicationWorker(ApplicationName application, WorkerName worker)) {
            json.writeStringProperty("application", application.value());
            json.writeStringProperty("worker", worker.value());
        }
    }

    private void client(Caller caller) {
        if (caller instanceof Caller.Client(ClientName client)) {
            json.writeStringProperty("client", client.value());
        }
    }

    private void setting(SettingEvent event) {
        switch (event) {
            case SettingEvent.SettingChangeStarted e -> {
                json.writeStringProperty("change", e.change().toString());
                json.writeStringProperty("dueAt", e.dueAt().toString());
            }
            case SettingEvent.SettingChanged e ->
                json.writeStringProperty("change", e.change().toString());
            case SettingEvent.TagsChanged e -> tags(json, e.tags().byKey());
            case SettingEvent.PolicyChanged e -> {
                if (e.policy() != null) {
                    json.writeStringProperty("policy", e.policy());
                }
            }
            case SettingEvent.LoadMeasured _ -> {}
        }
    }

    private void producer(ProducerEvent event) {
        json.writeStringProperty("producer", event.producer().value());
        switch (event) {
            case ProducerEvent.ProducerStarted e ->
                json.writeStringProperty("stream", e.stream().value());
            case ProducerEvent.RateChanged e -> json.writeNumberProperty("recordsPerSec", e.recordsPerSec());
            case ProducerEvent.PutSent e -> {
                json.writeNumberProperty("call", e.call());
                json.writeStringProperty("stream", e.stream().value());
                json.writeNumberProperty("attempt", e.attempt());
                json.writeNumberProperty("retryOf", e.retryOf());
                json.writeStringProperty("arrivesAt", e.arrivesAt().toString());
                json.writeStringProperty("answeredAt", e.answeredAt().toString());
                records(e.batch());
            }
            case ProducerEvent.PutAnswered e -> json.writeNumberProperty("call", e.call());
            case ProducerEvent.RetryScheduled e -> {
                json.writeNumberProperty("call", e.call());
                json.writeNumberProperty("records", e.batch().size());
                json.writeNumberProperty("attempt", e.attempt());
                json.writeStringProperty("retryAt", e.retryAt().toString());
            }
            case ProducerEvent.RecordsAbandoned e -> {
                json.writeNumberProperty("call", e.call());
                json.writeNumberProperty("records", e.batch().size());
                json.writeNumberProperty("attempts", e.attempts());
            }
            case ProducerEvent.InputProblem e -> {
                json.writeNumberProperty("line", e.line());
                json.writeNumberProperty("lines", e.lines());
                json.writeStringProperty("problem", e.problem());
            }
        }
    }

    private void application(ApplicationEvent event) {
        json.writeStringProperty("application", event.application().value());
        switch (event) {
            case ApplicationEvent.ApplicationCreated e -> {
                json.writeStringProperty("stream", e.stream().value());
                json.writeStringProperty("initialPosition", e.initialPosition().name());
                json.writeStringProperty("failoverTime", e.failoverTime().toString());
            }
            case ApplicationEvent.WorkerStarted e ->
                json.writeStringProperty("worker", e.worker().value());
            case ApplicationEvent.WorkerStopped e ->
                json.writeStringProperty("worker", e.worker().value());
            case ApplicationEvent.WorkerDied e ->
                json.writeStringProperty("worker", e.worker().value());
            case ApplicationEvent.LeaseExpired e -> {
                json.writeStringProperty("shard", e.shard().toString());
                json.writeStringProperty("worker", e.worker().value());
                json.writeNumberProperty("startIndex", e.startIndex());
            }
            case ApplicationEvent.ShardAssigned e -> {
                json.writeStringProperty("shard", e.shard().toString());
                if (e.worker() != null) {
                    json.writeStringProperty("worker", e.worker().value());
                }
                json.writeNumberProperty("startIndex", e.startIndex());
            }
            case ApplicationEvent.RecordsFinished e -> place(e.worker().value(), e.shard(), e.index());
            case ApplicationEvent.CheckpointAdvanced e -> place(e.worker().value(), e.shard(), e.index());
            case ApplicationEvent.ShardFinished e -> {
                json.writeStringProperty("worker", e.worker().value());
                json.writeStringProperty("shard", e.shard().toString());
            }
        }
    }

    private void place(String worker, ShardId shard, long index) {
        json.writeStringProperty("worker", worker);
        json.writeStringProperty("shard", shard.toString());
        json.writeNumberProperty("index", index);
    }

    private void records(RecordBatch batch) {
        json.writeArrayPropertyStart("records");
        for (int i = 0; i < batch.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("partitionKey", batch.partitionKey(i));
            json.writeStringProperty("hashKey", batch.hashKey(i).toString());
            json.writeBinaryProperty("data", batch.data(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void appended(StreamEvent.RecordsAppended event) {
        json.writeArrayPropertyStart("records");
        int[] shardOf = event.placement().shardOfEach();
        for (int position = 0; position < shardOf.length; position++) {
            if (shardOf[position] >= 0) {
                json.writeStartObject();
                json.writeNumberProperty("position", position);
                json.writeStringProperty("shard", new ShardId(shardOf[position]).toString());
                json.writeStringProperty("partitionKey", event.batch().partitionKey(position));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void positions(IntColumn positions) {
        json.writeArrayPropertyStart("positions");
        for (int i = 0; i < positions.size(); i++) {
            json.writeNumber(positions.get(i));
        }
        json.writeEndArray();
    }

    private void openings(List<ShardOpening> openings) {
        json.writeArrayPropertyStart("opened");
        for (ShardOpening opening : openings) {
            json.writeStartObject();
            json.writeStringProperty("shard", opening.shard().toString());
            json.writeStringProperty("startingHashKey", opening.range().start().toString());
            json.writeStringProperty("endingHashKey", opening.range().end().toString());
            ShardId parent = opening.parent();
            if (parent != null) {
                json.writeStringProperty("parentShardId", parent.toString());
            }
            ShardId adjacent = opening.adjacentParent();
            if (adjacent != null) {
                json.writeStringProperty("adjacentParentShardId", adjacent.toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void shards(String name, List<ShardId> shards) {
        json.writeArrayPropertyStart(name);
        shards.forEach(shard -> json.writeString(shard.toString()));
        json.writeEndArray();
    }
}
