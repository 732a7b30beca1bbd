package dev.shardlab.timeline;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordBatch.ByteConsumer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Values as bytes, always in the same way; hands them on in large runs. */
final class ByteWriter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final ByteConsumer out;
    private final byte[] buffer = new byte[1 << 13];
    private int used;

    ByteWriter(ByteConsumer out) {
        this.out = out;
    }

    void flush() {
        out.accept(buffer, 0, used);
        used = 0;
    }

    private int room(int bytes) {
        if (used + bytes > buffer.length) {
            flush();
        }
        int at = used;
        used += bytes;
        return at;
    }

    ByteWriter tag(int value) {
        buffer[room(1)] = (byte) value;
        return this;
    }

    /** What every event begins with. */
    ByteWriter event(EventFamily family, int kind, VirtualTime at) {
        return tag(family.number()).tag(kind).time(at);
    }

    ByteWriter caller(Caller caller) {
        return switch (caller) {
            case Caller.Scenario _ -> tag(0);
            case Caller.Producer(ProducerName producer) -> tag(1).text(producer.value());
            case Caller.QueueWorker(WorkerName worker) -> tag(2).text(worker.value());
            case Caller.ApplicationWorker(ApplicationName application, WorkerName worker) ->
                tag(3).text(application.value()).text(worker.value());
            case Caller.Client(ClientName client) -> tag(4).text(client.value());
            case Caller.DeliveryStream(DeliveryStreamName deliveryStream) -> tag(5).text(deliveryStream.value());
        };
    }

    ByteWriter number(int value) {
        INTS.set(buffer, room(Integer.BYTES), value);
        return this;
    }

    ByteWriter number(long value) {
        LONGS.set(buffer, room(Long.BYTES), value);
        return this;
    }

    ByteWriter real(double value) {
        return number(Double.doubleToLongBits(value));
    }

    ByteWriter time(VirtualTime time) {
        return number(time.micros());
    }

    ByteWriter duration(Duration duration) {
        return number(VirtualTime.toMicros(duration));
    }

    ByteWriter flag(boolean value) {
        return tag(value ? 1 : 0);
    }

    ByteWriter text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes, 0, bytes.length);
        return this;
    }

    ByteWriter optionalText(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    ByteWriter batch(RecordBatch batch) {
        number(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            number(batch.sizeBytes(i) + batch.sealBytes()).number(batch.dataBytes(i) + batch.sealBytes());
            number(batch.hashHigh(i)).number(batch.hashLow(i));
        }
        batch.writeTo(this::bytes);
        return this;
    }

    private void bytes(byte[] bytes, int offset, int length) {
        if (length > buffer.length) {
            flush();
            out.accept(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, room(length), length);
        }
    }
}
