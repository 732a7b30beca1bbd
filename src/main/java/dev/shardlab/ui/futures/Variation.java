package dev.shardlab.ui.futures;

import dev.shardlab.scenario.setting.Setting;

/**
 * One value of the plan set anew.
 *
 * @param here the value as it is, in words; empty where there are none
 * @param there as it is to be
 */
public record Variation(String here, String there, Setting setting) {

    /** What somebody has typed. */
    static Variation typed(Setting setting) {
        return new Variation("", setting.toString(), setting);
    }
}
