package dev.shardlab.ui.lesson;

/** Where a card of the lesson stands, and so for whom it speaks. */
enum CardPlace {
    /** Beside the stage, for the one who learns. */
    PANE,

    /** Under the stage in all its width, for a hall that votes by hand. */
    STRIP,

    /** In one half of that, beside what the step tells. */
    HALF_STRIP
}
