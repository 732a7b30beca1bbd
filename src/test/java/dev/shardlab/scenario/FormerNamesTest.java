package dev.shardlab.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.scenario.setting.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was called a group is an application; files from before are read as ever. */
class FormerNamesTest {

    private static final String TODAY = """
            {"shardlab": 1, "title": "t", "duration": "2m", "streams": [{"name": "clicks"}],
             "queues": [{"name": "orders.fifo", "contentBasedDeduplication": true}],
             "applications": [{"name": "billing"}],
             "actions": [
               {"at": "1s", "startWorker": {"application": "billing", "worker": "b2"}},
               {"at": "2s", "sendMessage": {"queue": "orders.fifo", "body": "b", "group": "ada"}}],
             "lesson": {
               "steps": [{"title": "s", "text": "t", "at": "1s", "highlight": {"application": "billing"}}],
               "goals": [{"id": "g", "text": "t", "all": [
                 {"measure": "runningWorkers", "application": "billing", "atLeast": 7}]}]}}
            """;

    private static final String BEFORE =
            TODAY.replace("\"applications\"", "\"groups\"").replace("\"application\"", "\"group\"");

    private static ReadResult read(String json) {
        return ScenarioReader.read("t.json", json);
    }

    @Test
    void a_file_that_says_groups_is_read_like_one_that_says_applications() {
        assertEquals(
                assertInstanceOf(ReadResult.Read.class, read(TODAY)).scenario(),
                assertInstanceOf(ReadResult.Read.class, read(BEFORE)).scenario());
    }

    @Test
    void where_both_stand_the_former_name_is_refused() {
        String both = TODAY.replace("\"queues\"", "\"groups\": [{\"name\": \"audit\"}], \"queues\"");
        assertEquals(
                "/groups",
                assertInstanceOf(ReadResult.Refused.class, read(both))
                        .problems()
                        .getFirst()
                        .pointer());
    }

    @Test
    void a_setting_may_be_named_as_before() {
        assertEquals(set("applications.billing.workers=3"), set("groups.billing.workers=3"));
        assertEquals(set("/applications/0/workers=3"), set("/groups/0/workers=3"));
        String action =
                "actions.-={\"at\": \"1s\", \"killWorker\": {\"application\": \"billing\", \"worker\": \"worker-1\"}}";
        assertEquals(set(action), set(action.replace("\"application\"", "\"group\"")));
    }

    private static Scenario set(String setting) {
        return ScenarioSettings.read("t.json", TODAY.getBytes(UTF_8), List.of(Setting.parse(setting)))
                .result()
                .orThrow();
    }

    @Test
    void an_action_that_was_kept_before_is_read() {
        String now = "{\"at\": \"1s\", \"killWorker\": {\"application\": \"billing\", \"worker\": \"b1\"}}";
        assertEquals(ScenarioActions.read(now), ScenarioActions.read(now.replace("application", "group")));
    }
}
