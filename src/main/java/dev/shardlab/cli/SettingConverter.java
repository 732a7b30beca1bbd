package dev.shardlab.cli;

import dev.shardlab.scenario.setting.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code PATH=VALUE} on the command line. */
final class SettingConverter implements ITypeConverter<Setting> {

    @Override
    public Setting convert(String text) {
        try {
            return Setting.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
