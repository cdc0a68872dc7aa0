using System.Data.SqlClient;
using System.Net;
using System.Web;

public class Comments
{
    public void List(SqlCommand command, HttpResponse response)
    {
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                // ruleid: csharp-stored-xss
                response.Write("<p>" + reader.GetString(0) + "</p>");
                // ok: csharp-stored-xss
                response.Write("<p>" + WebUtility.HtmlEncode(reader.GetString(0)) + "</p>");
            }
        }
    }

    public void Title(SqlDataReader rows, Label label)
    {
        // ruleid: csharp-stored-xss
        label.Text = rows.GetString(1);
        // ok: csharp-stored-xss
        label.Text = rows.GetInt32(2).ToString();
    }
}
