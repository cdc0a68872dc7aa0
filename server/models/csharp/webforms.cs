using System.Data.SqlClient;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

public class SearchPage : Page
{
    private TextBox NameBox;

    protected void Search()
    {
        // ruleid: csharp-sql-injection
        new SqlCommand("SELECT * FROM users WHERE name = '" + NameBox.Text + "'");
    }

    protected void Show()
    {
        // ruleid: csharp-path-traversal
        Response.TransmitFile("/srv/files/" + Request.QueryString["name"]);
        // ruleid: csharp-open-redirect
        Response.AddHeader("Location", Request.QueryString["next"]);
    }

    protected void Title(Label heading)
    {
        // ruleid: csharp-unescaped-output
        heading.Text = Request.QueryString["title"];
        // ok: csharp-unescaped-output
        heading.Text = Server.HtmlEncode(Request.QueryString["title"]);
    }
}
