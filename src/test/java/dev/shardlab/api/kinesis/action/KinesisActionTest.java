package dev.shardlab.api.kinesis.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.kinesis.KinesisAction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KinesisActionTest {

    @Test
    void the_port_understands_every_action_and_no_other() {
        assertEquals(
                Arrays.stream(KinesisAction.values())
                        .map(KinesisAction::apiName)
                        .sorted()
                        .toList(),
                ServedActions.all().stream().map(ServedAction::name).sorted().toList());
    }
}
