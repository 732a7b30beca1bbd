package dev.shardlab.wire;

import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfStreams;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Two actions that need no laboratory: one gives back what was sent, the other never answers by itself. */
final class EchoActions implements RequestHandler {

    static final String ECHO = "Kinesis_20131202.Echo";
    static final String SILENT = "Kinesis_20131202.Silent";

    /** What was asked of the silent one, and where its answer would go. */
    record Unanswered(ClientRequest request, Outcome outcome) {}

    final BlockingQueue<Unanswered> unanswered = new LinkedBlockingQueue<>();

    @Override
    public boolean serves(String action) {
        return Set.of("Echo", "Silent").contains(action);
    }

    @Override
    public boolean isWellFormed(BodyEncoding encoding, byte[] body) {
        return encoding == BodyEncoding.JSON
                ? new String(body, StandardCharsets.UTF_8).startsWith("{")
                : (body[0] & 0xe0) == 0xa0;
    }

    @Override
    public void answer(ClientRequest request, Outcome outcome) {
        switch (request.action()) {
            case "Echo" ->
                outcome.answer(new HttpAnswer(
                        200,
                        KinesisApi.contentType(((OfStreams) request.protocol()).encoding()),
                        ByteBuffer.wrap(request.body())));
            default -> unanswered.add(new Unanswered(request, outcome));
        }
    }
}
