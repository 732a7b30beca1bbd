package dev.shardlab.journey;

import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Room;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.StreamName;
import dev.shardlab.scenario.Prediction;

/** By what a student does what a lesson asks for. */
enum Means {
    MOUSE {
        @Override
        void choose(Room room, String lesson) {
            room.click("#tile-" + lesson);
        }

        @Override
        void goOn(Room room) {
            room.click("#step-go-on");
        }

        @Override
        void answer(Room room, Prediction asked, StudentAnswer answer) {
            switch (answer) {
                case StudentAnswer.ChosenOption(int index) -> room.click("#option-" + index);
                case StudentAnswer.TypedNumber(double number) -> room.fill("#answer-number", typed(number));
                case StudentAnswer.PickedShard(var shard) ->
                    room.clickOnStage(Things.shard(streamOf(asked), shard.index()));
                case StudentAnswer.LetPass _ -> throw new IllegalArgumentException("No answer.");
            }
            room.click("#lock-in");
        }
    },

    KEYBOARD {
        @Override
        void choose(Room room, String lesson) {
            String tile = "#tile-" + lesson;
            room.waitForPart(tile);
            room.tabTo(tile);
            room.press("Return");
        }

        @Override
        void goOn(Room room) {
            room.press("space");
        }

        /** A space leads into the question, whose answer is locked in with Enter. */
        @Override
        void answer(Room room, Prediction asked, StudentAnswer answer) {
            room.press("space");
            switch (answer) {
                case StudentAnswer.ChosenOption(int index) -> {
                    takesKeys(room, "#option-0");
                    room.press("Down", "Up");
                    for (int i = 0; i < index; i++) {
                        room.press("Down");
                    }
                    room.waitUntil("it is chosen", look -> look.part("#option-" + index)
                            .filter(Part::selected)
                            .isPresent());
                }
                case StudentAnswer.TypedNumber(double number) -> {
                    takesKeys(room, "#answer-number");
                    room.type(typed(number));
                }
                case StudentAnswer.PickedShard(var shard) -> {
                    takesKeys(room, "#answer-shard");
                    room.type(String.valueOf(shard.index()));
                }
                case StudentAnswer.LetPass _ -> throw new IllegalArgumentException("No answer.");
            }
            room.press("Return");
        }

        private void takesKeys(Room room, String called) {
            room.waitUntil(
                    called + " takes the keys",
                    look -> look.part(called).filter(Part::focused).isPresent());
        }
    };

    /** Takes a lesson from the library. */
    abstract void choose(Room room, String lesson);

    abstract void goOn(Room room);

    abstract void answer(Room room, Prediction asked, StudentAnswer answer);

    static String typed(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    static StreamName streamOf(Prediction asked) {
        return switch (asked.answer()) {
            case Prediction.Answer.ShardOfKey(var stream, var _) -> stream;
            case Prediction.Answer.ShardWithMost(var stream, var _) -> stream;
            case Prediction.Answer.Amount _, Prediction.Answer.Choice _, Prediction.Answer.Sealed _ ->
                throw new IllegalArgumentException("Not about a shard.");
        };
    }
}
