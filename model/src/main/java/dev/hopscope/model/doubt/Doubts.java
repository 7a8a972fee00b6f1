package dev.hopscope.model.doubt;

/**
 * The doubts of section 16 of the rules, each as the answer that this program works with. They are
 * constants: neither a file nor a command line changes them.
 *
 * <p>Some have no constant, as nothing branches on them: D4, D9, D10 and D13 are settled by AWS's
 * pages of today, D11 and D12 are about names, and with D18 the flow dies either way.
 */
public final class Doubts {

  /**
   * D1: is a further range of a VPC held against the primary range alone (rule ADDR-11)? The page
   * speaks of "the existing IPv4 address range" in the singular.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR
   *     blocks</a>
   */
  public static final boolean FURTHER_RANGES_MUST_SUIT_THE_PRIMARY_ALONE = true;

  /**
   * D2: may an IPv6 subnet be anything from /44 to /64 in steps of four (rule ADDR-31)? Older pages
   * know /64 alone.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR
   *     blocks</a>
   */
  public static final boolean IPV6_SUBNETS_HAVE_MANY_SIZES = true;

  /**
   * D3: does a written black hole win against a propagated route of equal length? AWS says that
   * static routes win, and nothing of dead ones.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html">Route
   *     priority</a>
   */
  public static final boolean WRITTEN_BLACKHOLE_BEATS_PROPAGATED = true;

  /**
   * D5: does a zonal NAT gateway that its own subnet routes to catch its own packets too? It
   * follows from there being one table for both.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html">NAT
   *     gateway basics</a>
   */
  public static final boolean NAT_LOOPS_IN_ITS_OWN_SUBNET = true;

  /**
   * D6: does a regional NAT gateway that finds its zones by itself serve one it has not reached yet
   * (rule RNAT-03)? The guide says so; Reachability Analyzer has a code for the opposite.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html">
   *     Regional NAT gateways</a>
   */
  public static final boolean REGIONAL_NAT_SERVES_ZONES_NOT_REACHED = true;

  /**
   * D7: does a transit gateway attachment serve the whole zone of its subnet (rule TGW-22)? One
   * page says so, another speaks of the subnet alone.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
   *     transit gateways work</a>
   */
  public static final boolean ATTACHMENT_SERVES_ITS_WHOLE_ZONE = true;

  /**
   * D8: may two VPCs reach each other over one Direct Connect gateway where a range announced from
   * outside covers both? The introduction allows it, the page of associations does not.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html">
   *     Direct Connect gateways</a>
   */
  public static final boolean DIRECT_CONNECT_GATEWAY_TURNS_BACK = false;

  /**
   * D14: may a route lead a prefix list to a Gateway Load Balancer endpoint? Only tools of others
   * say that AWS refuses it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html">Example
   *     routing options</a>
   */
  public static final boolean PREFIX_LIST_MAY_LEAD_TO_GATEWAY_LOAD_BALANCER = false;

  /**
   * D15: are the groups of a middlebox's interface asked for packets that it only passes on, with
   * the addresses these have? It is how instances work, and hardly written down.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">Control
   *     traffic to your AWS resources using security groups</a>
   */
  public static final boolean GROUPS_FILTER_WHAT_A_MIDDLEBOX_PASSES_ON = true;

  /**
   * D16: does an exclusion that allows egress cover instances with a public address of their own
   * while Block Public Access blocks both directions (rule BPA-03a)? Scenario 6 of AWS's examples
   * says no; the API's text and a note to scenario 5 suggest yes.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-example.html">
   *     VPC Block Public Access example</a>
   */
  public static final boolean EGRESS_EXCLUSION_COVERS_PUBLIC_ADDRESSES = false;

  /**
   * D17: do the static routes of a VPN connection stay propagated while both tunnels are down?
   * Undocumented.
   *
   * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route
   *     tables and VPN route priority</a>
   */
  public static final boolean STATIC_VPN_ROUTES_OUTLIVE_THE_TUNNELS = true;

  /**
   * D19: may a NAT gateway send on over a peering connection? The page says so, in quotations of it
   * only.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html">NAT
   *     gateway basics</a>
   */
  public static final boolean NAT_SENDS_OVER_PEERING = true;

  /**
   * D20: does a NAT gateway that is being deleted still forward? The API says that it "may still be
   * processing traffic".
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html">NatGateway</a>
   */
  public static final boolean NAT_BEING_DELETED_FORWARDS = false;

  /**
   * D21: is an outbound rule that names a group beyond a transit gateway a matter of security group
   * referencing? AWS words that code for the attachment's option only.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">VPC
   *     attachments</a>
   */
  public static final boolean OUTBOUND_REFERENCE_IS_A_MATTER_OF_SUPPORT = true;

  private Doubts() {}
}
