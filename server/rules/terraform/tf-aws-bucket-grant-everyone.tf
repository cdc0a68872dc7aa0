resource "aws_s3_bucket_acl" "a" {
  access_control_policy {
    grant {
      grantee {
        type = "Group"
        # ruleid: tf-aws-bucket-grant-everyone
        uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
      }
      permission = "READ"
    }
  }
}

resource "aws_s3_bucket" "b" {
  grant {
    type = "Group"
    # ruleid: tf-aws-bucket-grant-everyone
    uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
  }
}

resource "aws_s3_bucket_acl" "c" {
  access_control_policy {
    grant {
      grantee {
        type = "Group"
        # ok: tf-aws-bucket-grant-everyone
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
      permission = "WRITE"
    }
  }
}

resource "aws_s3_bucket" "d" {
  grant {
    # ok: tf-aws-bucket-grant-everyone
    type = "CanonicalUser"
  }
}
