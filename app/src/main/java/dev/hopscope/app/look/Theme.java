package dev.hopscope.app.look;

/**
 * The colours of one theme, {@code #RRGGBB}.
 *
 * @param dark whether text is light on dark
 * @param canvas the ground of the canvas
 * @param text names
 * @param muted ids, ranges and whatever explains a name
 * @param region the box of a Region
 * @param vpc the box of a VPC
 * @param zone the box of an Availability Zone in a VPC
 * @param publicSubnet a subnet with a route to an internet gateway
 * @param privateSubnet a subnet with other routes out of its VPC
 * @param isolatedSubnet a subnet with local routes only
 * @param unknownSubnet a subnet whose routes are not known
 * @param chip a table, filter or address on a shelf
 * @param wire a connection
 * @param selection outline of what is selected, handles, the focus ring
 * @param hover outline of what is under the pointer
 * @param path the way of a packet
 * @param ok what let a packet pass
 * @param fail what stopped it
 * @param guide lines that show an alignment
 */
public record Theme(
    boolean dark,
    String canvas,
    String text,
    String muted,
    Ground region,
    Ground vpc,
    Ground zone,
    Ground publicSubnet,
    Ground privateSubnet,
    Ground isolatedSubnet,
    Ground unknownSubnet,
    Ground chip,
    String wire,
    String selection,
    String hover,
    String path,
    String ok,
    String fail,
    String guide) {
  /** Dark text on light ground. */
  public static final Theme LIGHT =
      new Theme(
          false,
          "#F4F6F8",
          "#1D2939",
          "#586174",
          new Ground("#7F8A9E", "#FAFBFC", "#475467", "#E4E7EC"),
          new Ground("#8C4FFF", "#FFFFFF", "#6B2FD9", "#EFE7FF"),
          new Ground("#7F8A9E", "#FFFFFF", "#475467", "#E4E7EC"),
          new Ground("#739813", "#F5F9EA", "#48660A", "#DFECC0"),
          new Ground("#2E8BC0", "#EEF6FC", "#0B5A8A", "#D0E7F6"),
          new Ground("#7F8A9E", "#F4F5F7", "#475467", "#E1E5EB"),
          new Ground("#B58018", "#FEF9EC", "#805300", "#FBEAC4"),
          new Ground("#D0D5DD", "#FFFFFF", "#344054", "#F2F4F7"),
          "#7F8A9E",
          "#1D4ED8",
          "#6487E6",
          "#1D4ED8",
          "#067647",
          "#C4281C",
          "#D6249F");

  /** Light text on dark ground. */
  public static final Theme DARK =
      new Theme(
          true,
          "#12161C",
          "#E8ECF2",
          "#A3AEBD",
          new Ground("#5F6D83", "#161B22", "#B9C3D0", "#2A323D"),
          new Ground("#9D6BFF", "#1B2028", "#C9B0FF", "#33264F"),
          new Ground("#5F6E85", "#1B2028", "#B4BFCD", "#2A323D"),
          new Ground("#7AA116", "#1D2717", "#B9DA6C", "#2F421B"),
          new Ground("#3B9BD6", "#15242F", "#86CBF5", "#1B3B50"),
          new Ground("#6B7688", "#20262F", "#BCC5D1", "#333B47"),
          new Ground("#B98A2E", "#292416", "#EBC970", "#463816"),
          new Ground("#414C5B", "#222933", "#D5DCE5", "#2C343F"),
          "#7A889B",
          "#84A9FF",
          "#5B78B8",
          "#6E9BFF",
          "#4CC38A",
          "#FF7A6E",
          "#F47AC8");
}
