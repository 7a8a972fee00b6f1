package dev.hopscope.app.cli;

import dev.hopscope.model.address.PortRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one port from an option. */
final class Port implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    return PortRange.tryParse(text)
        .filter(range -> range.from() == range.to())
        .map(PortRange::from)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"%s\" is not a port (0 to 65535)".formatted(Lines.one(text))));
  }
}
