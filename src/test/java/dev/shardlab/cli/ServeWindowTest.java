package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.model.Service;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServeWindowTest {

    private static Desktop.PlayRequest asked(Object... words) {
        RecordingDesktop desktop = new RecordingDesktop();
        Ran ran = shardlab(desktop, words);
        assertEquals(0, ran.code(), ran.err());
        assertEquals(1, desktop.asked.size());
        return assertInstanceOf(Desktop.PlayRequest.class, desktop.asked.getFirst());
    }

    @Test
    void serve_with_a_window_opens_it_on_an_empty_laboratory() {
        Desktop.PlayRequest request = asked(
                "serve",
                "--window",
                "--port",
                "0",
                "--tls-port",
                "4568",
                "--limits",
                "off",
                "--account",
                "123456789012");
        Desktop.Serving serving = request.serving();
        assertNotNull(serving);
        assertEquals(new Service("us-east-1", "123456789012", false), serving.service());
        assertNull(request.scenario());
        assertEquals(0, serving.endpoint().port());
        assertEquals(OptionalInt.of(4568), serving.endpoint().tlsPort());
    }

    @Test
    void a_scenario_keeps_its_service_but_for_what_is_said() {
        Path file = SCENARIOS.resolve("hot-shard.json");
        Desktop.PlayRequest request = asked("serve", "--window", "--scenario", file, "--region", "eu-west-1");
        Desktop.Serving serving = request.serving();
        assertNotNull(serving);
        assertEquals(file, request.scenario());
        assertEquals(new Service("eu-west-1", "000000000000", true), serving.service());
    }
}
