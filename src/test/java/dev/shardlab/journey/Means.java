package dev.shardlab.journey;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Room;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Prediction;

/** By what a student does what a lesson asks for. */
enum Means {
    MOUSE {
        @Override
        void choose(Room room, String lesson) {
            room.click("#tile-" + lesson);
        }

        @Override
        void goOn(Room room) {
            room.click(room.look().has("#verdict-go-on") ? "#verdict-go-on" : "#step-go-on");
        }

        @Override
        void answer(Room room, Prediction asked, StudentAnswer answer) {
            switch (answer) {
                case StudentAnswer.ChosenOption(int index) -> room.click("#option-" + index);
                case StudentAnswer.TypedNumber(double number) -> room.fill("#answer-number", typed(number));
                case StudentAnswer.PickedShard(var shard) -> pick(room, streamOf(asked), shard);
                case StudentAnswer.LetPass _ -> throw new IllegalArgumentException("No answer.");
            }
            room.click("#lock-in");
        }

        /** A shard that has only just opened is too narrow for a hand; its number can be typed. */
        private void pick(Room room, StreamName stream, ShardId shard) {
            if (!room.clicksIfWide(Things.shard(stream, shard.index()))) {
                room.fill("#answer-shard", String.valueOf(shard.index()));
            }
        }

        @Override
        void point(Room room, String name, String thing) {
            room.clickOnStage(thing);
        }

        @Override
        void use(Room room, String called) {
            room.click(called);
        }

        @Override
        void fill(Room room, String field, String text) {
            room.fill(field, text);
            room.click(field + "-go");
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

        /** On the stage the arrows lead from thing to thing. */
        @Override
        void point(Room room, String name, String thing) {
            room.tabTo("#stage");
            String at = at(room.look());
            for (int things = 0; things < MOST_THINGS && !at.startsWith(name + " "); things++) {
                String before = at;
                room.press("Down");
                at = at(room.waitUntil("the arrow leads on from " + before, look -> !at(look).equals(before)));
            }
            if (!at.startsWith(name + " ")) {
                throw new AssertionError("No arrow leads to " + name + " on the stage.");
            }
        }

        private String at(Look look) {
            return look.part("#stage").map(Part::says).orElse("");
        }

        @Override
        void use(Room room, String called) {
            room.tabTo(called);
            room.press("space");
        }

        @Override
        void fill(Room room, String field, String text) {
            room.tabTo(field);
            room.press("ctrl+a");
            room.type(text);
            room.press("Return");
        }

        private void takesKeys(Room room, String called) {
            room.waitUntil(
                    called + " takes the keys",
                    look -> look.part(called).filter(Part::focused).isPresent());
        }
    };

    private static final int MOST_THINGS = 100;

    /** Takes a lesson from the library. */
    abstract void choose(Room room, String lesson);

    abstract void goOn(Room room);

    abstract void answer(Room room, Prediction asked, StudentAnswer answer);

    /** Chooses a thing on the stage, which has a name there. */
    abstract void point(Room room, String name, String thing);

    /** Uses a control. */
    abstract void use(Room room, String called);

    /** Sets what a field holds. */
    abstract void fill(Room room, String field, String text);

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
