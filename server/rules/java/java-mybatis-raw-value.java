@Mapper
interface Accounts {
  // ruleid: java-mybatis-raw-value
  @Select("select * from accounts where name = '${name}'")
  Account named(@Param("name") String name);

  @Select({
    "select * from accounts",
    // ruleid: java-mybatis-raw-value
    "order by ${column}"
  })
  List<Account> sorted(@Param("column") String column);

  // ok: java-mybatis-raw-value
  @Select("select * from accounts where name = #{name}")
  Account exactly(@Param("name") String name);

  // ok: java-mybatis-raw-value
  @Select("select * from accounts ${ew.customSqlSegment}")
  List<Account> wrapped(@Param("ew") Wrapper<Account> wrapper);
}
