package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.words.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReaderPlacesTest {

    private static final ApplicationName AUDIT = new ApplicationName("audit");

    @Test
    void an_application_that_comes_later_takes_away_nobodys_colour_whatever_it_is_called() {
        Story story = Story.ofFourShards()
                .add(new ApplicationCreated(
                        Story.at(5_000), AUDIT, Story.CLICKS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));

        assertEquals(0, ReaderPlaces.of(story.stateAt(Story.at(4_000))).of(Story.CART));
        ReaderPlaces later = ReaderPlaces.of(story.stateAt(Story.at(6_000)));
        assertEquals(0, later.of(Story.CART));
        assertEquals(1, later.of(AUDIT));
    }
}
